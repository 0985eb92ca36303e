using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>A summary in terms of what a call gives: parameters replaced by arguments.</summary>
internal sealed class SummaryApplication(
    BodyWalker walker, MethodSummary summary, FlowValue receiver, ImmutableArray<FlowArgument> arguments, FlowStep? receiverStep, Func<FlowArgument, FlowStep>? stepOf = null)
{
    /// <summary>What a call gives back and leaves behind.</summary>
    internal sealed record Outcome(FlowValue Result, ImmutableDictionary<int, FlowValue> Outputs, OriginSet Thrown, OriginSet Faults);

    public Outcome Apply()
    {
        ImmutableDictionary<int, FlowValue> outputs = ImmutableDictionary<int, FlowValue>.Empty;
        foreach (KeyValuePair<int, FlowValue> output in summary.Outputs) outputs = outputs.Add(output.Key, Of(output.Value));
        return new Outcome(Of(summary.Returned), outputs, Of(summary.Thrown), Of(summary.Faults));
    }

    private FlowValue Of(FlowValue value)
    {
        FlowValue result = FlowValue.DependingOn(Of(value.Depends)).Showing(ShownBy(value.Views));
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds) result = result.Join(Of(held.Key.Place, held.Value));
        foreach (KeyValuePair<ISymbol, FlowValue> member in value.Members) result = result.With(member.Key, Of(member.Value));
        foreach (FlowFunction function in value.Functions) result = result.Join(FlowValue.Of(function));
        return result;
    }

    private OriginSet Of(OriginSet origins)
    {
        OriginSet result = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> item in origins)
        {
            FlowValue given = Of(item.Key.Place, item.Value);
            result = result.Union(item.Key.PresenceOnly ? given.Presence() : given.Flatten(step: null, item.Key.Without));
        }

        return result;
    }

    private OriginSet ShownBy(OriginSet views)
    {
        OriginSet result = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> item in views) result = result.Union(Of(item.Key.Place, item.Value).Shown());
        return result;
    }

    private FlowValue Of(Place place, FlowPath path)
    {
        (FlowValue value, FlowStep? step) = Given(place.Parameter);
        if (step is not null) value = value.Extend(FlowPath.Empty.Append(step));
        foreach (ISymbol member in place.Members) value = walker.Members.Read(value, member, step: null);
        return value.Extend(path);
    }

    private (FlowValue Value, FlowStep? Step) Given(int parameter)
    {
        if (parameter == Place.Receiver) return (walker.Functions.Close(receiver), receiverStep);
        foreach (FlowArgument argument in arguments)
        {
            if (argument.Parameter?.Ordinal == parameter) return (walker.Functions.Close(argument.Value), stepOf?.Invoke(argument));
        }

        return (FlowValue.Empty, null);
    }
}
