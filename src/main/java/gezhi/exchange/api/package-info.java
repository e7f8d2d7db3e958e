/** Our own interface, {@code /api/v1}: public cases and reports, and work at the desk that a key is bound to; described by an OpenAPI document. */
@NullMarked
package gezhi.exchange.api;

import org.jspecify.annotations.NullMarked;
