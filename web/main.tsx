import { render } from "preact";
import { App } from "./app/App.tsx";
import { keepFocusInSight } from "./app/keep-focus-in-sight.ts";
import { keepToday } from "./page/today.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/components.css";
import "./styles/screens.css";
import "./styles/print.css";

keepToday();
keepFocusInSight();
const root = document.getElementById("app");
if (root) render(<App />, root);
