using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>One function that is being run: what all its calls give it and find, and what it returned and left behind so far.</summary>
internal sealed class FunctionActivation(FlowFunction function)
{
    private readonly Dictionary<int, FlowValue> _given = [];

    public FlowEnvironment Entry { get; private set; } = FlowEnvironment.Unreachable;

    public FlowEnvironment Exit { get; private set; } = FlowEnvironment.Unreachable;

    public FlowValue Returned { get; private set; } = FlowValue.Empty;

    public bool IsChanged { get; set; }

    public FlowValue this[int ordinal] => _given.TryGetValue(ordinal, out FlowValue? value) ? value : FlowValue.Empty;

    public void Give(ImmutableArray<IParameterSymbol> parameters, ImmutableArray<FlowArgument> arguments)
    {
        foreach (FlowArgument argument in arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= parameters.Length) continue;
            FlowValue joined = this[parameter.Ordinal].Join(argument.Value);
            if (joined.Equals(this[parameter.Ordinal])) continue;
            _given[parameter.Ordinal] = joined;
            IsChanged = true;
        }
    }

    public void Enter(FlowEnvironment environment)
    {
        FlowEnvironment joined = Entry.Join(environment);
        if (joined.Equals(Entry)) return;
        Entry = joined;
        IsChanged = true;
    }

    public void Leave(FlowEnvironment environment, FlowValue returned)
    {
        FlowEnvironment exit = Exit.Join(environment);
        FlowValue value = Returned.Join(returned);
        if (exit.Equals(Exit) && value.Equals(Returned)) return;
        (Exit, Returned, IsChanged) = (exit, value, true);
    }

    /// <summary>The variables after a call that the function makes to itself: its own ones are as they were.</summary>
    public FlowEnvironment Resume(FlowEnvironment atCall)
    {
        FlowEnvironment resumed = Exit;
        foreach (object cell in atCall.Cells)
        {
            if (cell is ISymbol symbol && FunctionCaptures.IsOwn(symbol, function)) resumed = resumed.Set(cell, atCall[cell]);
        }

        return resumed;
    }
}
