@NullMarked
package gezhi.people.web;

import org.jspecify.annotations.NullMarked;
