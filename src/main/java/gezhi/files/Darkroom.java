package gezhi.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.stereotype.Component;

/** Turns an upload into a picture we can keep, or says why not. Takes at most two at a time, for memory's sake. */
@Component
public class Darkroom {
    /** 10 MB, what a phone's best photo needs. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** A phone's 48-megapixel photo passes; a picture made to burst the memory does not. */
    private static final long MOST_PIXELS = 50_000_000;

    /** Deep colours make pictures of many pixels eight bytes each; a photo of a phone has three. */
    private static final long MOST_DECODED_BYTES = 160_000_000;

    private static final int LONGEST_SIDE = 2_560;
    private static final int THUMBNAIL_SIDE = 320;

    private final Semaphore trays = new Semaphore(2);

    /** {@code upload} is what the person sent; its name and declared type are of no interest. */
    public Prepared prepare(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            return PhotoRefused.TOO_LARGE;
        }
        Format format = Format.of(upload);
        if (format == Format.HEIC) {
            return PhotoRefused.HEIC;
        }
        if (format == Format.OTHER) {
            return PhotoRefused.NOT_A_PHOTO;
        }
        trays.acquireUninterruptibly();
        try {
            return develop(format, upload);
        } catch (IOException | RuntimeException e) {
            // decoders answer damaged input with whatever they trip over
            return PhotoRefused.BROKEN;
        } finally {
            trays.release();
        }
    }

    private static Prepared develop(Format format, byte[] upload) throws IOException {
        ImageReader reader = format.reader();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return PhotoRefused.TOO_MANY_PIXELS;
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            if (width * height / ((long) every * every) * bytesPerPixel(reader) > MOST_DECODED_BYTES) {
                return PhotoRefused.TOO_MANY_PIXELS;
            }
            param.setSourceSubsampling(every, every, 0, 0);
            BufferedImage raw = reader.read(0, param);
            BufferedImage picture = draw(raw, LONGEST_SIDE, Orientation.of(format, upload));
            BufferedImage thumbnail = draw(picture, THUMBNAIL_SIDE, 1);
            return new Picture(picture.getWidth(), picture.getHeight(), jpeg(picture, 0.85f), jpeg(thumbnail, 0.8f));
        } finally {
            reader.dispose();
        }
    }

    private static long bytesPerPixel(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : 32;
        return Math.max(1, (bits + 7) / 8);
    }

    /** Upright, on white, no side longer than {@code longest}; halved step by step so that small print survives. */
    private static BufferedImage draw(BufferedImage source, int longest, int orientation) {
        int w = source.getWidth();
        int h = source.getHeight();
        double scale = Math.min(1.0, (double) longest / Math.max(w, h));
        if (scale < 0.5) {
            return draw(draw(source, Math.max(w, h) / 2, orientation), longest, 1);
        }
        int outW = Math.max(1, (int) Math.round(w * scale));
        int outH = Math.max(1, (int) Math.round(h * scale));
        boolean swap = Orientation.swapsSides(orientation);
        BufferedImage target = new BufferedImage(swap ? outH : outW, swap ? outW : outH, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = target.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, target.getWidth(), target.getHeight());
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform transform = Orientation.upright(orientation, outW, outH);
            transform.scale((double) outW / w, (double) outH / h);
            g.drawImage(source, transform, null);
        } finally {
            g.dispose();
        }
        return target;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
