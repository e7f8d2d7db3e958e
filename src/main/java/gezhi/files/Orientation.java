package gezhi.files;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** How the phone was held (EXIF tag 274, values 1 to 8). It must be applied before it is dropped with the rest. */
final class Orientation {
    private Orientation() {}

    static int of(Format format, byte[] bytes) {
        if (format != Format.JPEG) {
            return 1;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            return segments.isEmpty() ? 1 : read(segments.getFirst());
        } catch (IOException | RuntimeException e) {
            // a damaged EXIF block is no reason to refuse a good picture
            return 1;
        }
    }

    private static int read(JPEGSegment segment) throws IOException {
        try (InputStream data = segment.data()) {
            data.skipNBytes(1);
            CompoundDirectory exif = (CompoundDirectory) new TIFFReader().read(ImageIO.createImageInputStream(data));
            Entry entry = exif.getEntryById(TIFF.TAG_ORIENTATION);
            int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            return value >= 1 && value <= 8 ? value : 1;
        }
    }

    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** From the picture as stored, {@code w} by {@code h}, to the picture as seen. */
    static AffineTransform upright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
