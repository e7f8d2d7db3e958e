/** Pages of one's own book and of the auditor. */
@NullMarked
package gezhi.ledger.web;

import org.jspecify.annotations.NullMarked;
