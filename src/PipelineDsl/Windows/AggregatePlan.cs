using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>An aggregate as declared: what its windows are and when its value is known. Held by generated code.</summary>
public sealed class AggregatePlan
{
    /// <summary>One tick more than an instant can have: as a length it covers everything, as a delay it never comes.</summary>
    internal const long Forever = 3155378976000000000;

    /// <summary>A plan.</summary>
    /// <param name="name">The aggregate's name in the pipeline.</param>
    /// <param name="fingerprint">A hash over all that gives the aggregate its meaning; saved state of another fingerprint is refused.</param>
    /// <param name="delay">How long after the event time the value is known: the row's or the column's delay, whichever is longer.</param>
    /// <param name="windows">The window lengths, all positive, in declared order.</param>
    /// <param name="lookback">The schema's <c>AvailableAfter</c>: how far before the clock a read must still be exact.</param>
    public AggregatePlan(string name, ulong fingerprint, TimeSpan delay, ImmutableArray<TimeSpan> windows, TimeSpan lookback = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(lookback, TimeSpan.Zero);
        if (windows.IsDefaultOrEmpty) throw new ArgumentException("An aggregate needs a window.", nameof(windows));
        foreach (TimeSpan window in windows)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero, nameof(windows));
        }

        Name = name;
        Fingerprint = fingerprint;
        Delay = delay;
        Windows = windows;
        Lookback = lookback;
        Lengths = [.. windows.Select(window => Math.Min(window.Ticks, Forever))];
        DelayTicks = Math.Min(delay.Ticks, Forever);
        LookbackTicks = Math.Min(lookback.Ticks, Forever);
        LongestTicks = Lengths.Max();
        HoldTicks = Math.Min(LongestTicks + LookbackTicks, Forever);
    }

    /// <summary>The aggregate's name in the pipeline.</summary>
    public string Name { get; }

    /// <summary>A hash over all that gives the aggregate its meaning.</summary>
    public ulong Fingerprint { get; }

    /// <summary>How long after the event time the value is known.</summary>
    public TimeSpan Delay { get; }

    /// <summary>The window lengths in declared order.</summary>
    public ImmutableArray<TimeSpan> Windows { get; }

    /// <summary>How far before the clock a read must still be exact.</summary>
    public TimeSpan Lookback { get; }

    /// <summary>The window lengths in ticks.</summary>
    internal long[] Lengths { get; }

    /// <summary>The longest window in ticks.</summary>
    internal long LongestTicks { get; }

    /// <summary>The delay in ticks.</summary>
    internal long DelayTicks { get; }

    /// <summary>The lookback in ticks.</summary>
    internal long LookbackTicks { get; }

    /// <summary>For how long after it was known a value can still be asked for.</summary>
    internal long HoldTicks { get; }

    /// <summary>How long an event's id is remembered where there is no window that a copy could harm: so that retries are neither scored nor counted twice.</summary>
    public static readonly TimeSpan RetentionWithoutWindows = TimeSpan.FromDays(1);

    /// <summary>
    /// For how long an event's id must be remembered, so that a copy can do no harm: the longest window plus the delays, and without windows
    /// <see cref="RetentionWithoutWindows"/>.
    /// </summary>
    public static TimeSpan Retention(params ReadOnlySpan<AggregatePlan> plans)
    {
        if (plans.IsEmpty) return RetentionWithoutWindows;
        long longest = 0;
        foreach (AggregatePlan plan in plans)
        {
            longest = Math.Max(longest, Math.Min(plan.DelayTicks + plan.HoldTicks, Forever));
        }

        return new TimeSpan(longest);
    }
}
