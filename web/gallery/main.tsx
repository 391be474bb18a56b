import { render } from "preact";
import { Gallery } from "./Gallery.tsx";
import { StatePage } from "./StatePage.tsx";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/components.css";
import "../styles/screens.css";
import "../styles/print.css";
import "./gallery.css";

const asked = new URLSearchParams(location.search);
const state = asked.get("state");
const only = (asked.get("only") ?? "").split(",").filter((name) => name !== "");
const root = document.getElementById("app");
if (root) render(state === null ? <Gallery only={only} /> : <StatePage name={state} />, root);
