package gezhi.notices.send;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Letter;

/** Carries letters by one channel. */
public interface Courier {
    Channel channel();

    /** False while the operator has not set it up; nothing is put down to be sent then. */
    boolean isOpen();

    /** One attempt; it ends within a minute whatever the other side does. */
    Delivery carry(Letter letter, String address);
}
