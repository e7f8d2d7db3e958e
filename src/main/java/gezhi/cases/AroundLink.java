package gezhi.cases;

import java.util.function.BooleanSupplier;

/**
 * A way from the public page of a case to another module's page about it, for everybody. Modules declare theirs as beans.
 *
 * @param key message key of its name
 * @param path what follows the address of the public page
 * @param open asked each time the page is shown
 */
public record AroundLink(String key, String path, BooleanSupplier open) {}
