import { render } from "preact";
import { App } from "./app/App.tsx";
import { keepToday } from "./page/today.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/components.css";
import "./styles/screens.css";
import "./styles/print.css";

keepToday();
const root = document.getElementById("app");
if (root) render(<App />, root);
