package gezhi.territory.locate;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Which areas may cover a point of a raster cell. The raster only saves work: an entry marked whole covers its entire cell,
 * the others must be tested exactly. Entries stand in the areas' order and end at the first whole one.
 */
final class Raster {
    private final RasterFrame frame;
    private final int[] start;
    private final int[] entries;

    private Raster(RasterFrame frame, int[] start, int[] entries) {
        this.frame = frame;
        this.start = start;
        this.entries = entries;
    }

    static Raster of(Rings[] areas) {
        Envelope all = new Envelope();
        for (Rings area : areas) {
            all.expandToInclude(area.envelope());
        }
        RasterFrame frame = RasterFrame.over(all, areas.length);
        RasterEntries collected = new RasterEntries(frame);
        for (int i = 0; i < areas.length; i++) {
            collected.add(i, areas[i]);
        }
        return pack(frame, collected.sorted());
    }

    private static Raster pack(RasterFrame frame, long[] sorted) {
        int[] start = new int[frame.cells() + 1];
        int[] entries = new int[sorted.length];
        int size = 0;
        int next = 0;
        for (int cell = 0; cell < frame.cells(); cell++) {
            start[cell] = size;
            boolean closed = false;
            for (; next < sorted.length && RasterEntries.cell(sorted[next]) == cell; next++) {
                if (!closed) {
                    entries[size++] = RasterEntries.entry(sorted[next]);
                    closed = isWhole(entries[size - 1]);
                }
            }
        }
        start[frame.cells()] = size;
        return new Raster(frame, start, Arrays.copyOf(entries, size));
    }

    /** The cell of a point, or -1 outside the raster and for a coordinate that is no number. */
    int cellOf(double x, double y) {
        return frame.contains(x, y) ? frame.row(y) * frame.columns() + frame.column(x) : -1;
    }

    int from(int cell) {
        return start[cell];
    }

    int to(int cell) {
        return start[cell + 1];
    }

    int entry(int position) {
        return entries[position];
    }

    static boolean isWhole(int entry) {
        return (entry & 1) == 1;
    }

    static int area(int entry) {
        return entry >>> 1;
    }
}
