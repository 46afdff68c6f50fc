// Says which address of the site was asked, where the copy has no file for it.
(function () {
  const place = document.getElementById('adresse');
  const asked = new URLSearchParams(location.search);
  const address = asked.get('adresse');
  if (!place || !address || !/^\/(?!\/)/.test(address)) {
    return;
  }
  asked.delete('adresse');
  const more = asked.toString();
  const link = place.querySelector('a');
  link.href = place.dataset.site + address + (more ? (address.includes('?') ? '&' : '?') + more : '');
  link.textContent = link.href;
  place.hidden = false;
})();
