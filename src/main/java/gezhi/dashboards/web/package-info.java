@NullMarked
package gezhi.dashboards.web;

import org.jspecify.annotations.NullMarked;
