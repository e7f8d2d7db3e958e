/** Cases from another system's export: a mapping says which column is what, the dates tell the story. */
@NullMarked
package gezhi.exchange.cases;

import org.jspecify.annotations.NullMarked;
