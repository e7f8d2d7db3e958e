/** Sending: the couriers, one for each way out of the program, and the worker that hands them what waits. */
@NullMarked
package gezhi.notices.send;

import org.jspecify.annotations.NullMarked;
