/** A formula of the model, in words. */
export const Formula = ({ children }: { readonly children: string }) => <p class="formula">{children}</p>;
