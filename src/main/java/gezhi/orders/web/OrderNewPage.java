package gezhi.orders.web;

import gezhi.cases.PlaceBox;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * The form of a new order.
 *
 * @param resident orders for themselves or their household; staff order for somebody who is named
 * @param said what they said last stands in it already
 */
record OrderNewPage(
        OrderForm form,
        boolean resident,
        boolean said,
        List<Kind> kinds,
        List<Option> parts,
        List<Option> skills,
        PlaceBox place,
        FormErrors errors) {

    record Kind(String value, String name, boolean chosen) {}
}
