using CsCheck;

namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>Many rows give the bits that one row gives, in every layout and from every source.</summary>
public class RowsTests
{
    private static readonly DateTime Start = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Trip> Trips = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 6], Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)""), Gen.Const((string?)"a"), Gen.Const((string?)"abc"), Gen.Const((string?)"bcbc")), Gen.Float[-5, 5], Gen.Int[0, 6], Gen.Int[0, 30_000],
        (from, to, note, distance, day, minute) => new Trip
        {
            Id = (minute * 100L) + from,
            At = Start.AddMinutes(minute),
            Driver = to,
            From = "p" + from,
            To = to == 0 ? null : "p" + to,
            Note = note,
            Distance = distance,
            Fare = day == 3 ? null : day == 4 ? double.NaN : distance * 3,
            Day = (DayOfWeek)day,
            WasGood = from % 2 == 0,
        });

    private static readonly TripPipeline Fitted = Fit();

    [Fact]
    public void EncodeRows_InAnyLayout_GivesTheBitsOfEncode() => Gen.Select(Trips.Array[0, 300], Gen.Int[0, 20]).Sample((trips, padding) =>
    {
        TripPipeline.State state = StateWithHistory();
        float[][] expected = [.. trips.Select(trip => One(trip, state))];
        var values = new TripPipeline.Values[trips.Length + 3];
        TripPipeline.ComputeRows(trips, state, values);
        ReadOnlySpan<TripPipeline.Values> computed = values.AsSpan(0, trips.Length);
        int stride = TripPipeline.Width + padding;

        float[] byRow = Dirty(trips.Length * stride);
        Fitted.EncodeRows(computed, byRow, stride);
        for (int row = 0; row < trips.Length; row++)
        {
            Assert.Equal(Bits(expected[row]), Bits(byRow.AsSpan(row * stride, TripPipeline.Width)));
            Assert.All(byRow.AsSpan((row * stride) + TripPipeline.Width, padding).ToArray(), value => Assert.Equal(0, value));
        }

        int columnStride = trips.Length + padding;
        float[] byColumn = Dirty(TripPipeline.Width * columnStride);
        Fitted.EncodeColumns(computed, byColumn, columnStride);
        for (int row = 0; row < trips.Length; row++) Assert.Equal(Bits(expected[row]), Bits([.. Enumerable.Range(0, TripPipeline.Width).Select(slot => byColumn[(slot * columnStride) + row])]));

        var starts = new int[trips.Length + 1];
        var slots = new int[trips.Length * TripPipeline.SparseWidth];
        var numbers = new float[slots.Length];
        int count = Fitted.EncodeSparse(computed, starts, slots, numbers);
        Assert.Equal(count, starts[^1]);
        for (int row = 0; row < trips.Length; row++)
        {
            var dense = new float[TripPipeline.Width];
            for (int i = starts[row]; i < starts[row + 1]; i++)
            {
                Assert.NotEqual(0, numbers[i]);
                Assert.True(i == starts[row] || slots[i] > slots[i - 1]);
                dense[slots[i]] = numbers[i];
            }

            Assert.Equal(expected[row], dense);
        }
    }, iter: 60);

    [Fact]
    public void TransformRows_FromRowsAndFromABatch_GivesTheBitsOfTransform() => Gen.Select(Trips.Array[0, 400], Gen.Int[0, 20]).Sample((trips, padding) =>
    {
        TripPipeline.State state = StateWithHistory();
        float[][] expected = [.. trips.Select(trip => One(trip, state))];
        int stride = TripPipeline.Width + padding;
        float[] fromRows = Dirty(trips.Length * stride);
        Fitted.TransformRows(trips, state, fromRows, stride);

        var batch = new Trip.Batch(trips.Length);
        batch.Add(trips);
        batch.Clear();
        batch.Add(trips);
        float[] fromBatch = Dirty(trips.Length * stride);
        Fitted.TransformRows(batch, state, fromBatch, stride);
        Assert.Equal(Bits(fromRows), Bits(fromBatch));
        for (int row = 0; row < trips.Length; row++) Assert.Equal(Bits(expected[row]), Bits(fromRows.AsSpan(row * stride, TripPipeline.Width)));

        var values = new TripPipeline.Values[trips.Length];
        TripPipeline.ComputeRows(batch, 0, state, values);
        Assert.Equal(trips.Select(trip => TripPipeline.Compute(trip, state)), values);
    }, iter: 60);

    [Fact]
    public void Batch_OfRows_GivesThemBack() => Trips.Array[0, 50].Sample(trips =>
    {
        var batch = new Trip.Batch(50);
        batch.Add(trips);
        Assert.Equal(trips.Length, batch.Count);
        var back = new Trip[trips.Length];
        batch.CopyRows(0, back);
        Assert.Equal(trips, back);
        Assert.Same(batch.From, batch.TextOf(3));
        Assert.Null(batch.TextOf(0));
        Assert.True(batch.To.DictionaryCount <= 7);
        Assert.Null(batch.To.Dictionary[0]);
        Assert.Equal(trips.Select(trip => trip.To), Enumerable.Range(0, trips.Length).Select(row => batch.To[row]));
        Assert.Equal(trips.Select(trip => trip.Fare), batch.Fare.Take(trips.Length));
    });

    [Fact]
    public void Batch_BeyondItsEnds_Throws()
    {
        var batch = new Trip.Batch(1);
        Trip trip = Trips.Single();
        batch.Add(in trip);
        Assert.Throws<InvalidOperationException>(() => batch.Add(in trip));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.CopyRows(0, new Trip[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Count = 2);
    }

    [Fact]
    public void EncodeRows_ManyIntoAlignedMemory_GivesTheSameBits()
    {
        TripPipeline.State state = StateWithHistory();
        Trip[] trips = Trips.Array[50_000].Single();
        int stride = AlignedMemory.StrideOf(TripPipeline.Width);
        Assert.Equal(0, stride % 16);
        Span<float> aligned = AlignedMemory.Floats(trips.Length * stride).Span;
        Fitted.TransformRows(trips, state, aligned, stride);
        float[] plain = new float[(trips.Length * stride) + 1];
        Fitted.TransformRows(trips, state, plain.AsSpan(1), stride);
        Assert.True(aligned.SequenceEqual(plain.AsSpan(1)) || Bits(aligned).SequenceEqual(Bits(plain.AsSpan(1))));
    }

    [Fact]
    public void ManyRows_Warm_AllocateNothing()
    {
        TripPipeline.State state = StateWithHistory();
        Trip[] trips = Trips.Array[1000].Single();
        var batch = new Trip.Batch(trips.Length);
        batch.Add(trips);
        int stride = AlignedMemory.StrideOf(TripPipeline.Width);
        float[] matrix = new float[trips.Length * stride];
        float[] columns = new float[trips.Length * TripPipeline.Width];
        var values = new TripPipeline.Values[trips.Length];
        var starts = new int[trips.Length + 1];
        var slots = new int[trips.Length * TripPipeline.SparseWidth];
        var numbers = new float[slots.Length];

        void All()
        {
            Fitted.TransformRows(trips, state, matrix, stride);
            Fitted.TransformRows(batch, state, matrix, stride);
            TripPipeline.ComputeRows(trips, state, values);
            Fitted.EncodeRows(values, matrix, stride);
            Fitted.EncodeColumns(values, columns, trips.Length);
            Fitted.EncodeSparse(values, starts, slots, numbers);
        }

        for (int i = 0; i < 40; i++) All();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 40; i++) All();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ManyRows_WithTooLittleRoom_Throw()
    {
        TripPipeline.State state = StateWithHistory();
        Trip[] trips = Trips.Array[10].Single();
        var values = new TripPipeline.Values[10];
        Assert.Throws<ArgumentException>(() => TripPipeline.ComputeRows(trips, state, new TripPipeline.Values[9]));
        TripPipeline.ComputeRows(trips, state, values);
        Assert.Throws<ArgumentException>(() => Fitted.EncodeRows(values, new float[10 * TripPipeline.Width], TripPipeline.Width - 1));
        Assert.Throws<ArgumentException>(() => Fitted.EncodeRows(values, new float[(10 * TripPipeline.Width) - 1], TripPipeline.Width));
        Assert.Throws<ArgumentException>(() => Fitted.EncodeColumns(values, new float[10 * TripPipeline.Width], 9));
        Assert.Throws<ArgumentException>(() => Fitted.EncodeColumns(values, new float[(10 * TripPipeline.Width) - 1], 10));
        Assert.Throws<ArgumentException>(() => Fitted.EncodeSparse(values, new int[10], new int[1000], new float[1000]));
        Assert.Throws<ArgumentException>(() => Fitted.EncodeSparse(values, new int[11], new int[1000], new float[999]));
        Assert.Throws<ArgumentException>(() => Fitted.EncodeSparse(values, new int[11], new int[10], new float[10]));
    }

    private static TripPipeline Fit() =>
        TripPipeline.Fit(TimeSplitter.Split(EventHistory.Read(RowSource.From(Ordered(500, 7))), Plans.LastDay).Training);

    private static TripPipeline.State StateWithHistory()
    {
        var state = new TripPipeline.State();
        foreach (Trip trip in Ordered(50, 9)) state.Observe(in trip);
        return state;
    }

    private static Trip[] Ordered(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new Trip
        {
            Id = -1 - i - (seed * 10_000),
            At = Start.AddMinutes(-30 * (count - i)),
            Driver = random.Next(7),
            From = "p" + random.Next(7),
            To = random.Next(5) == 0 ? null : "p" + random.Next(7),
            Note = random.Next(3) switch { 0 => null, 1 => "abc", _ => "b" },
            Distance = (float)random.NextDouble(),
            Fare = random.Next(9) == 0 ? null : random.NextDouble(),
            Day = (DayOfWeek)random.Next(7),
            WasGood = random.Next(2) == 0,
        })];
    }

    private static float[] One(Trip trip, TripPipeline.State state)
    {
        var vector = new float[TripPipeline.Width];
        Fitted.Transform(in trip, state, vector);
        return vector;
    }

    private static float[] Dirty(int length)
    {
        var floats = new float[length];
        floats.AsSpan().Fill(-99);
        return floats;
    }

    private static uint[] Bits(ReadOnlySpan<float> vector)
    {
        var bits = new uint[vector.Length];
        for (int i = 0; i < bits.Length; i++) bits[i] = BitConverter.SingleToUInt32Bits(vector[i]);
        return bits;
    }
}
