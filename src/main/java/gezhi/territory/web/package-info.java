@NullMarked
package gezhi.territory.web;

import org.jspecify.annotations.NullMarked;
