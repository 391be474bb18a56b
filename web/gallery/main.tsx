import { render } from "preact";
import { Gallery } from "./Gallery.tsx";
import { StatePage } from "./StatePage.tsx";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/components.css";
import "../styles/screens.css";
import "../styles/print.css";
import "./gallery.css";

const state = new URLSearchParams(location.search).get("state");
const root = document.getElementById("app");
if (root) render(state === null ? <Gallery /> : <StatePage name={state} />, root);
