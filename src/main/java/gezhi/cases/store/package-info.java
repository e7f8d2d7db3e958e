/** The tables of the schema {@code cases}: one class for each thing written, one query for each screen. */
@NullMarked
package gezhi.cases.store;

import org.jspecify.annotations.NullMarked;
