/** The pages of cases: reporting, following, my work, the list, the case page. They decide nothing; the façade does. */
@NullMarked
package gezhi.cases.web;

import org.jspecify.annotations.NullMarked;
