/** The address that the manifest names while it is being developed. */
const HERE = "https://localhost:3000";

const EXAMPLE = "Say where dist/excel will stand, like this: --origin https://tools.district.example/tollgate";

/**
 * The address of a folder as it was typed, without a slash at its end.
 *
 * Excel loads pages over https alone, and what follows "?" or "#" cannot stand in front of a file's name.
 *
 * @throws {Error} With a sentence that says what is wrong and what an address looks like.
 */
function servedFrom(typed) {
  const refuse = (what) => {
    throw new Error(`"${typed ?? ""}" ${what}. ${EXAMPLE}`);
  };
  if (typeof typed !== "string" || typed === "" || typed.startsWith("--")) refuse("is no address");
  if (/[\s"'<>&\\]/.test(typed)) refuse("holds a mark that no address has");
  let address;
  try {
    address = new URL(typed);
  } catch {
    refuse("is no address");
  }
  if (address.protocol !== "https:") refuse("does not begin with https://, and Excel loads nothing else");
  if (address.username !== "" || address.password !== "")
    refuse("holds a name or a password, which everybody would read");
  if (/[?#]/.test(typed)) refuse('holds a "?" or "#", which no folder has');
  if (/\.(html?|xml|js)\/?$/i.test(address.pathname)) refuse("names a file, not the folder that it stands in");
  return (address.origin + address.pathname).replace(/\/+$/, "");
}

/**
 * The manifest for an add-in that is served from an address.
 *
 * Docs, manifest element AppDomain: a domain with its protocol, never a folder.
 */
function manifestFor(manifest, typed) {
  const address = servedFrom(typed);
  const domain = new URL(address).origin;
  return manifest
    .replaceAll(`<AppDomain>${HERE}</AppDomain>`, `<AppDomain>${domain}</AppDomain>`)
    .replaceAll(HERE, address);
}

module.exports = { manifestFor, servedFrom };
