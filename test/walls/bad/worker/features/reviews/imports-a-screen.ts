import { App } from "#web/app/App.tsx";

export const screen = App;
