package gezhi.cases;

import java.util.function.BooleanSupplier;

/**
 * A way from the page of a secret link to another module's page for who holds the link. Modules declare theirs as beans.
 *
 * @param key message key of its name
 * @param path what follows the address of the secret link
 * @param open asked each time the page is shown
 */
public record FollowLink(String key, String path, BooleanSupplier open) {}
