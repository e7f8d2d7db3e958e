package gezhi.notices.web;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * Who is told of what.
 *
 * @param mayChange false for those who may only look
 * @param closed names of ways that the operator has not set up; what is routed to them is not sent
 */
record RoutingPage(
        List<Row> rows,
        boolean mayChange,
        RoutingForm form,
        List<Option> events,
        List<Option> audiences,
        List<Option> channels,
        String starts,
        String ends,
        List<String> closed,
        FormErrors errors,
        FormErrors quietErrors) {

    /** @param first true where another event begins */
    record Row(String event, String audience, boolean first, List<Way> ways) {}

    /**
     * @param atAnyTime false where it waits for the end of quiet hours
     * @param from empty when it holds today, otherwise the day on which it begins
     */
    record Way(String id, String channel, boolean atAnyTime, String from) {}
}
