/** Our own interface, {@code /api/v1}: the same public cases and reports, described by an OpenAPI document. */
@NullMarked
package gezhi.exchange.api;

import org.jspecify.annotations.NullMarked;
