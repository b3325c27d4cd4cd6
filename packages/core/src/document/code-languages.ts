/** Languages whose fences hold programs rather than text that a reader reads as such. */
const programming = new Set(
  (
    "apache asm astro awk bash bat batch c c# c++ clojure cmake cmd cobol coffee console cpp cs csharp css cuda d dart diff docker " +
    "dockerfile elixir elm erlang f# fish fortran fsharp gherkin glsl go golang gradle graphql groovy haskell hcl html hugo " +
    "ini java javascript jinja jinja2 jl jq js jsonc jsonnet json5 jsx julia kotlin kt less liquid lisp lua make makefile matlab mermaid " +
    "mjs nginx nim nix objc objective-c ocaml pascal patch perl php plantuml plsql postgres postgresql powershell prisma promql proto protobuf ps1 " +
    "puppet py python python3 pycon r rb regex rs ruby rust sas sass scala scheme scss sh shell shellsession solidity " +
    "sql stata svelte swift tcl terminal terraform tex tf toml ts tsx twig typescript vb vba vbnet verilog vhdl vim vue wasm xml xslt zig zsh"
  ).split(" "),
);

/** `none` for a fence without a language. */
export function isProgrammingLanguage(language: string): boolean {
  return programming.has(language.toLowerCase());
}
