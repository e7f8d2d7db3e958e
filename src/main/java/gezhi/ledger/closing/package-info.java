/** Closing a book up to a day, counting it again and signing what was counted. */
@NullMarked
package gezhi.ledger.closing;

import org.jspecify.annotations.NullMarked;
