import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { SkipLink } from "#web/components/SkipLink.tsx";
import { useCurrentInSight } from "#web/components/useCurrentInSight.ts";
import { OutboxNotice } from "#web/outbox/OutboxNotice.tsx";
import { links } from "#web/page/navigation.ts";
import { current, session } from "#web/page/session.ts";
import { AccountMenu } from "./AccountMenu.tsx";

/** Header, navigation and footer around every page; a new page takes the focus to its start. */
export function Layout({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [path]);
  return (
    <>
      <SkipLink />
      <header class="site-header">
        <div class="site-header__inner">
          <a class="site-header__name" href="/">
            <img src="/favicon.svg" alt="" width={24} height={24} />
            Annexa
          </a>
          {current.value ? <SiteNavigation path={path} /> : null}
          <AccountMenu />
        </div>
      </header>
      <main id="main" class="site-main" tabIndex={-1} ref={main}>
        <OutboxNotice />
        {children}
      </main>
      <footer class="site-footer">
        <p>
          <a href="/how-scoring-works">How scoring works</a> · <a href="/try-to-cheat">Try to cheat</a> ·{" "}
          <a href="/templates">Templates for vendors</a>
          {session.value?.demo ? (
            <>
              {" · "}
              <a href="/mailbox">Demo mailbox</a>
            </>
          ) : null}
        </p>
      </footer>
    </>
  );
}

function SiteNavigation({ path }: { path: string }) {
  const entries = links(current.value?.facet, current.value?.role);
  const strip = useRef<HTMLElement>(null);
  useCurrentInSight(strip, path);
  return (
    <nav class="site-nav" aria-label="Main" ref={strip}>
      <ul>
        {entries.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={isHere(href, path) ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isHere = (href: string, path: string): boolean => (href === "/" ? path === "/" : path.startsWith(href));
