namespace PipelineDsl.CompilerServices;

/// <summary>
/// One supervised encoder over the training rows. On one thread and in the rows' order, so that the result is the same everywhere.
/// </summary>
/// <param name="rows">The training rows.</param>
/// <param name="encoder">The encoder as declared.</param>
/// <param name="encode">Encodes the category of a row by a fit.</param>
/// <param name="running">The accumulator as an encoder of what was added so far, or null when it is none.</param>
/// <param name="encodeSoFar">Encodes the category of a row by what was added so far.</param>
internal sealed class CrossFitting<TValues, TInput, TAccumulator, TFitted>(
    FitRows<TValues> rows,
    SupervisedEncoderAttribute<TAccumulator, TFitted> encoder,
    Action<Category, int, TFitted> encode,
    Func<TAccumulator, object?> running,
    Action<Category, int, object> encodeSoFar)
    where TValues : struct
    where TInput : struct, ICategoryInput<TValues>
    where TAccumulator : class, IEncoderAccumulator<TAccumulator, TFitted>, ISupervisedCategoryAccumulator
    where TFitted : struct, IFittedEncoder<TFitted>
{
    private readonly int _count = checked((int)rows.Count);
    private readonly int _folds = Math.Max(2, encoder.Folds);
    private readonly FitTargets _targets = rows.Targets;

    public void Run()
    {
        if (!_targets.HasTimes) RunByFolds();
        else if (running(encoder.CreateAccumulator()) is null) RunByBlocks();
        else RunInOrder();
    }

    /// <summary>Each row by the labels that were known at its event time.</summary>
    private void RunInOrder()
    {
        TAccumulator accumulator = encoder.CreateAccumulator();
        object soFar = running(accumulator)!;
        long[] ticks = _targets.Ticks;
        int known = 0;
        for (int row = 0; row < _count; row++)
        {
            AddKnown(accumulator, ticks, ref known, row);
            encodeSoFar(CategoryOf(row), row, soFar);
        }
    }

    /// <summary>Blocks of rows in time, each by the labels that were known at its first row's event time.</summary>
    private void RunByBlocks()
    {
        TAccumulator accumulator = encoder.CreateAccumulator();
        long[] ticks = _targets.Ticks;
        int known = 0;
        for (int block = 0; block < _folds; block++)
        {
            int start = (int)((long)_count * block / _folds);
            int end = (int)((long)_count * (block + 1) / _folds);
            if (start == end) continue;
            AddKnown(accumulator, ticks, ref known, start);
            TFitted fitted = accumulator.Fit();
            for (int row = start; row < end; row++) encode(CategoryOf(row), row, fitted);
        }
    }

    /// <summary>Each fold by the fit over the others.</summary>
    private void RunByFolds()
    {
        int[] folds = _targets.Folds(encoder.Group, _folds);
        var parts = new TAccumulator[_folds];
        for (int fold = 0; fold < _folds; fold++) parts[fold] = encoder.CreateAccumulator();
        for (int row = 0; row < _count; row++) Add(parts[folds[row]], row);
        var fitted = new TFitted[_folds];
        for (int fold = 0; fold < _folds; fold++)
        {
            TAccumulator others = encoder.CreateAccumulator();
            for (int other = 0; other < _folds; other++)
            {
                if (other != fold) others.Merge(parts[other]);
            }

            fitted[fold] = others.Fit();
        }

        for (int row = 0; row < _count; row++) encode(CategoryOf(row), row, fitted[folds[row]]);
    }

    /// <summary>Adds the rows before <paramref name="row"/> whose label was known at its event time.</summary>
    private void AddKnown(TAccumulator accumulator, long[] ticks, ref int known, int row)
    {
        // The delay is one for all rows, so labels become known in the order of the rows.
        while (known < row && ticks[known] <= ticks[row] - _targets.LabelDelayTicks) Add(accumulator, known++);
    }

    private void Add(TAccumulator accumulator, int row)
    {
        double label = _targets.Labels[row];
        if (!double.IsNaN(label)) accumulator.Add(CategoryOf(row), label);
    }

    private Category CategoryOf(int row) => TInput.Of(in rows.Run(row, row + 1)[0]);
}
