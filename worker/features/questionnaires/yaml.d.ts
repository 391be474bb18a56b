/** The bundler gives questionnaire files as text (wrangler.toml, rules). */
declare module "*.yaml" {
  const text: string;
  export default text;
}
