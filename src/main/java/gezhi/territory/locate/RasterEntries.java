package gezhi.territory.locate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Collects, area by area, the cells an area touches. An entry is a cell, the area's number and whether the area covers the
 * whole cell, packed so that sorting puts cells together and areas in their order.
 */
final class RasterEntries {
    /** Share of a cell by which an edge is widened, far above any rounding of the arithmetic below. */
    private static final double MARGIN = 1e-6;

    private final RasterFrame frame;
    private long[] packed = new long[1 << 16];
    private int size;

    RasterEntries(RasterFrame frame) {
        this.frame = frame;
    }

    void add(int area, Rings rings) {
        Window window = new Window(rings);
        BitSet edges = new BitSet(window.width * window.height);
        rings.forEachEdge((ax, ay, bx, by) -> mark(window, edges, ax, ay, bx, by));
        for (int row = 0; row < window.height; row++) {
            addRow(area, rings, window, edges, row);
        }
    }

    /** Cells without an edge lie in runs; one test answers for a whole run. */
    private void addRow(int area, Rings rings, Window window, BitSet edges, int row) {
        boolean known = false;
        boolean inside = false;
        for (int column = 0; column < window.width; column++) {
            if (edges.get(row * window.width + column)) {
                append(window, row, column, area, false);
                known = false;
                continue;
            }
            if (!known) {
                double x = frame.minX() + (window.column + column + 0.5) * frame.columnWidth();
                double y = frame.minY() + (window.row + row + 0.5) * frame.rowHeight();
                inside = rings.covers(x, y);
                known = true;
            }
            if (inside) {
                append(window, row, column, area, true);
            }
        }
    }

    private void mark(Window window, BitSet edges, double ax, double ay, double bx, double by) {
        double marginX = frame.columnWidth() * MARGIN;
        double marginY = frame.rowHeight() * MARGIN;
        double low = Math.min(ay, by);
        double high = Math.max(ay, by);
        int last = frame.row(high + marginY);
        for (int row = frame.row(low - marginY); row <= last; row++) {
            double bottom = Math.clamp(frame.minY() + row * frame.rowHeight() - marginY, low, high);
            double top = Math.clamp(frame.minY() + (row + 1) * frame.rowHeight() + marginY, low, high);
            double x1 = along(ax, ay, bx, by, bottom);
            double x2 = along(ax, ay, bx, by, top);
            boolean level = ay == by;
            int from = frame.column((level ? Math.min(ax, bx) : Math.min(x1, x2)) - marginX);
            int to = frame.column((level ? Math.max(ax, bx) : Math.max(x1, x2)) + marginX);
            window.set(edges, row, from, to);
        }
    }

    private static double along(double ax, double ay, double bx, double by, double y) {
        return ay == by ? ax : ax + (bx - ax) * ((y - ay) / (by - ay));
    }

    private void append(Window window, int row, int column, int area, boolean whole) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        long cell = (long) (window.row + row) * frame.columns() + window.column + column;
        packed[size++] = cell << 32 | (long) area << 1 | (whole ? 1 : 0);
    }

    long[] sorted() {
        long[] all = Arrays.copyOf(packed, size);
        Arrays.sort(all);
        return all;
    }

    static int cell(long packed) {
        return (int) (packed >>> 32);
    }

    static int entry(long packed) {
        return (int) packed;
    }

    /** The part of the raster that an area's envelope reaches, one cell wider for the margin. */
    private final class Window {
        private final int column;
        private final int row;
        private final int width;
        private final int height;

        Window(Rings rings) {
            column = Math.max(0, frame.column(rings.envelope().getMinX()) - 1);
            row = Math.max(0, frame.row(rings.envelope().getMinY()) - 1);
            width = Math.min(frame.columns() - 1, frame.column(rings.envelope().getMaxX()) + 1) - column + 1;
            height = Math.min(frame.rows() - 1, frame.row(rings.envelope().getMaxY()) + 1) - row + 1;
        }

        void set(BitSet edges, int atRow, int from, int to) {
            int line = (atRow - row) * width - column;
            edges.set(line + from, line + to + 1);
        }
    }
}
