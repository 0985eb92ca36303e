using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The cells of a walk: what they hold here and now, and what they held while an exception could be thrown.</summary>
internal sealed class VariableFlow(ControlStack control, ISymbol receiver)
{
    private readonly Stack<Dictionary<object, FlowValue>> _met = new();

    /// <summary>The values here and now.</summary>
    public FlowEnvironment Environment { get; set; } = FlowEnvironment.Empty;

    public FlowValue this[object cell] => Environment[cell];

    /// <summary>The variable that stands for the receiver.</summary>
    public ISymbol Receiver => receiver;

    /// <summary>Grows with every change of a value.</summary>
    public int Version { get; private set; }

    /// <summary>Whether an object that was given may have been changed.</summary>
    public bool HasPlaces { get; private set; }

    /// <summary>A variable gets a value.</summary>
    public void Set(ISymbol variable, FlowValue value) => Write(variable, value.Under(control.Current));

    /// <summary>An object holds something else from here on.</summary>
    public void Change(object cell, FlowValue value)
    {
        if (cell is Place) HasPlaces = true;
        Write(cell, value);
    }

    /// <summary>A cell gets a value, whatever decided about that.</summary>
    public void Write(object cell, FlowValue value)
    {
        if (!Environment.Has(cell) || !Environment[cell].Equals(value)) Version++;
        Environment = Environment.Set(cell, value);
        Meet(cell, value);
    }

    /// <summary>A cell may hold a value when an exception is thrown.</summary>
    public void Meet(object cell, FlowValue value)
    {
        if (cell is Place) HasPlaces = true;
        foreach (Dictionary<object, FlowValue> met in _met) met[cell] = met.TryGetValue(cell, out FlowValue? known) ? known.Join(value) : value;
    }

    /// <summary>Begins to remember every value that cells get.</summary>
    public void Remember() => _met.Push(new Dictionary<object, FlowValue>(CellComparer.Instance));

    /// <summary>All values that cells got since <see cref="Remember"/>.</summary>
    public Dictionary<object, FlowValue> Recall() => _met.Pop();
}
