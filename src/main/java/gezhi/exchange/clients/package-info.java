/** Programs of others that connect: who they are, their keys, what a key opens, at which desk, and how often. */
@NullMarked
package gezhi.exchange.clients;

import org.jspecify.annotations.NullMarked;
