/** Where anybody has an address: such a domain is nobody's own. */
const freeMail: ReadonlySet<string> = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr live.com " +
    "live.de live.fr msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr ymail.com icloud.com me.com mac.com aol.com gmx.com " +
    "gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com pm.me " +
    "tutanota.com fastmail.com zoho.com mail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr bluewin.ch mail.ru " +
    "yandex.ru yandex.com qq.com 163.com 126.com naver.com btinternet.com libero.it"
  ).split(" "),
);

export const isFreeMail = (domain: string): boolean => freeMail.has(domain);

const shape = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

/** A host in small ASCII letters; undefined when it can be none. */
function hostOf(text: string): string | undefined {
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return undefined;
  }
}

/**
 * The domain in a domain, an address of mail or of a website; undefined when there is none. Case, "www.", a port, a path and
 * a full stop at the end make no other one, and names beyond ASCII are written as mail and browsers write them (xn--…).
 */
export function domainIn(text: string): string | undefined {
  const [authority = ""] = text
    .trim()
    .replace(/^(?:[a-z][a-z0-9+.-]*:\/\/|\/\/|mailto:)/i, "")
    .split(/[/?#\\]/);
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "");
  if (host === "" || /[\s:%]/.test(host)) return undefined;
  const domain = hostOf(host)
    ?.replace(/\.+$/, "")
    .replace(/^www\.(?=.*\.)/, "");
  return domain !== undefined && domain.length <= 253 && shape.test(domain) ? domain : undefined;
}
