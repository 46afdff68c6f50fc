// A button that copies a reference. Without it, the text can be selected as a whole.
if (navigator.clipboard) {
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = text.dataset.copy;
    const told = document.createElement("span");
    told.className = "told";
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      told.textContent = text.dataset.copied;
      setTimeout(() => { told.textContent = ""; }, 3000);
    });
    text.previousElementSibling.append(button, told);
  }
}
