package gezhi.orders.web;

import gezhi.orders.OrderRow;
import gezhi.orders.loop.Step;

/** How something stands, as shape and word. @param tone green, amber, red or grey */
record Sign(String tone, String word) {

    static Sign of(OrderRow row, OrderSpeech speech) {
        boolean late = !row.step().isEnd()
                && row.signal() > 0
                && row.counts().live() + row.counts().given() == 0;
        if (late) {
            return new Sign("red", speech.say("orders.late", speech.minute(row.due())));
        }
        if (row.counts().toConfirm() > 0) {
            return new Sign("amber", speech.say("orders.to-confirm"));
        }
        return of(row.step(), speech);
    }

    static Sign of(Step step, OrderSpeech speech) {
        String tone = switch (step) {
            case MANNED, ACCEPTED, CONFIRMED, RATED, COMPLETED -> "green";
            case PLACED, DISPATCHED, OPEN, OFFERED, DONE -> "amber";
            case EXPIRED, NO_SHOW -> "red";
            case REFUSED, CANCELLED, DECLINED, TAKEN_BACK, BACKED_OUT -> "grey";
        };
        return new Sign(tone, speech.say("orders.step." + step));
    }
}
