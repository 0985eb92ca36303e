using System.Runtime.ExceptionServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// One run of the <see cref="FitRunner"/>. Workers take chunks in order and hand in their passes; whoever hands in the one that is due merges
/// it and those after it. A worker that is too far ahead waits, so that few unmerged passes exist at a time.
/// </summary>
internal sealed class OrderedFit<TPass, TValues>
    where TPass : FitPass<TPass, TValues>
    where TValues : struct
{
    private readonly FitRows<TValues> _rows;
    private readonly Func<TPass> _create;
    private readonly object _gate = new();
    private readonly int _chunks;
    private readonly int _workers;
    private readonly TPass?[] _handedIn;
    private readonly TPass _total;
    private int _taken = -1;
    private int _due;
    private ExceptionDispatchInfo? _failure;

    public OrderedFit(FitRows<TValues> rows, Func<TPass> create)
    {
        (_rows, _create) = (rows, create);
        _chunks = (int)((rows.Count + FitRunner.ChunkRows - 1) / FitRunner.ChunkRows);
        _workers = Math.Clamp(rows.Parallelism, 1, Math.Max(1, _chunks));
        _handedIn = new TPass?[_workers * 2];
        _total = create();
    }

    /// <summary>Collects all chunks; the calling thread is one of the workers.</summary>
    public TPass Run()
    {
        var others = new Task[_workers - 1];
        for (int i = 0; i < others.Length; i++) others[i] = Task.Run(Work);
        Work();
        Task.WaitAll(others);
        _failure?.Throw();
        return _total;
    }

    private void Work()
    {
        try
        {
            for (int chunk = Interlocked.Increment(ref _taken); chunk < _chunks; chunk = Interlocked.Increment(ref _taken))
            {
                if (!HandIn(chunk, Collect(chunk))) return;
            }
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(failure);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private TPass Collect(int chunk)
    {
        _rows.CancellationToken.ThrowIfCancellationRequested();
        TPass pass = _create();
        int start = chunk * FitRunner.ChunkRows;
        int end = (int)Math.Min(start + (long)FitRunner.ChunkRows, _rows.Count);
        while (start < end)
        {
            ReadOnlySpan<TValues> run = _rows.Run(start, end);
            pass.Add(run, start);
            start += run.Length;
        }

        return pass;
    }

    private bool HandIn(int chunk, TPass pass)
    {
        lock (_gate)
        {
            while (chunk >= _due + _handedIn.Length && _failure is null) Monitor.Wait(_gate);
            if (_failure is not null) return false;
            _handedIn[chunk % _handedIn.Length] = pass;
            if (chunk != _due) return true;
            for (ref TPass? next = ref _handedIn[_due % _handedIn.Length]; next is not null; next = ref _handedIn[_due % _handedIn.Length])
            {
                _total.Merge(next);
                next = null;
                _due++;
            }

            Monitor.PulseAll(_gate);
            return true;
        }
    }
}
