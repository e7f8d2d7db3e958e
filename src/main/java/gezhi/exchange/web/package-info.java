@NullMarked
package gezhi.exchange.web;

import org.jspecify.annotations.NullMarked;
