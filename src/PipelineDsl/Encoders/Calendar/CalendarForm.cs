namespace PipelineDsl;

/// <summary>What <see cref="CalendarAttribute"/> writes for each part.</summary>
public enum CalendarForm
{
    /// <summary>Two slots: <c>sin(2π·i/n)</c> and <c>cos(2π·i/n)</c> for the i-th of n values from 0, so that the last value is next to the first.</summary>
    Cyclic,

    /// <summary>One slot: the value.</summary>
    Number,
}
