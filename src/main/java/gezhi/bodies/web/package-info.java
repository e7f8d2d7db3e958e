/** Pages of the register, the chain and the advice. */
@NullMarked
package gezhi.bodies.web;

import org.jspecify.annotations.NullMarked;
