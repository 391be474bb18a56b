/** First on the page: past the menus to the element with the id "main". */
export function SkipLink() {
  return (
    <a class="skip-link" href="#main">
      Skip to main content
    </a>
  );
}
