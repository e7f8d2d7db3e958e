package gezhi.notices.send;

import gezhi.notices.model.Channel;
import gezhi.notices.model.Letter;
import gezhi.notices.send.Delivery.Delivered;
import gezhi.notices.send.Delivery.Failed;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by the operator's SMTP server. */
@Component
class EmailCourier implements Courier {
    private final @Nullable JavaMailSender mail;
    private final String from;

    EmailCourier(ObjectProvider<JavaMailSender> mail, NoticeSettings settings) {
        this.mail = mail.getIfAvailable();
        this.from = settings.email().from();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isOpen() {
        return mail != null && !from.isBlank();
    }

    @Override
    public Delivery carry(Letter letter, String address) {
        JavaMailSender sender = mail;
        if (sender == null) {
            return new Failed("no SMTP server", false);
        }
        try {
            sender.send(message(sender, letter, address));
            return new Delivered();
        } catch (MailException | MessagingException failed) {
            return Failed.because(said(failed), address, forGood(failed));
        }
    }

    /** The id goes along, so that a repetition after a crash can be told from a second message. */
    private MimeMessage message(JavaMailSender sender, Letter letter, String address) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        message.setHeader("Message-ID", "<" + letter.id() + "@gezhi>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The address is wrong, and will be so tomorrow. */
    private static boolean forGood(Exception failed) {
        if (failed instanceof MailParseException || failed instanceof MessagingException) {
            return true;
        }
        return failed instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(each -> each instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    private static Throwable said(Exception failed) {
        return failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failed;
    }
}
