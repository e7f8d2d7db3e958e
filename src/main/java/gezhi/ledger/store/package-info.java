/** Where the ledger's functions are called and its tables read. */
@NullMarked
package gezhi.ledger.store;

import org.jspecify.annotations.NullMarked;
