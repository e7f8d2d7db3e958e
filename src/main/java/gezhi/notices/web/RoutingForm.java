package gezhi.notices.web;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator chooses for a new route. */
record RoutingForm(
        String event,
        @Nullable Audience audience,
        @Nullable Channel channel,
        @Nullable Boolean urgent,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from) {

    RoutingForm {
        event = Typed.stripped(event);
        audience = audience == null ? Audience.OFFICE : audience;
        channel = channel == null ? Channel.IN_APP : channel;
        urgent = urgent != null && urgent;
    }

    static RoutingForm fresh(LocalDate today) {
        return new RoutingForm("DISPATCH", null, null, false, today);
    }

    public Audience told() {
        return audience == null ? Audience.OFFICE : audience;
    }

    public Channel way() {
        return channel == null ? Channel.IN_APP : channel;
    }

    public boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }
}
