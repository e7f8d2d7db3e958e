@NullMarked
package gezhi.exchange.jobs;

import org.jspecify.annotations.NullMarked;
