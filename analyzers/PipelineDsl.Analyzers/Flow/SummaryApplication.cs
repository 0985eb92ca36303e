using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>A summary in terms of what a call gives: parameters replaced by arguments, objects made there by objects made here.</summary>
internal sealed class SummaryApplication(BodyWalker walker, MethodSummary summary, FlowCall call)
{
    private readonly Dictionary<Place, FlowValue> _answers = [];

    /// <summary>The object that a constructor makes here.</summary>
    public HeapObject? Made { get; init; }

    /// <summary>The step at which anything is passed; the call's own when null.</summary>
    public FlowStep? Step { get; init; }

    /// <summary>What the call gives back. All else that it does is done.</summary>
    public FlowValue Apply()
    {
        Leave(summary.Interrupted, isKept: false);
        Import(summary.Effects);
        FlowValue result = Of(summary.Returned);
        OriginSet thrown = Of(summary.Thrown);
        OriginSet faults = Of(summary.Faults);
        Leave(summary.Effects, isKept: true);
        if (summary.CanThrow) walker.Control.Throw(thrown);
        if (summary.CanFail) walker.Control.Fail(faults);
        return result;
    }

    /// <summary>A value in terms of what is given here.</summary>
    public FlowValue Of(FlowValue value)
    {
        FlowValue result = FlowValue.DependingOn(Of(value.Depends)).Showing(ShownBy(value.Views)).WithFunctions(value.Functions);
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds) result = result.Join(Of(held.Key.Place, held.Value));
        foreach (HeapObject made in value.Objects) result = result.Join(FlowValue.Of(Map(made)));
        foreach (KeyValuePair<ISymbol, FlowValue> member in value.Members) result = result.With(member.Key, Of(member.Value));
        return result;
    }

    private OriginSet Of(OriginSet origins)
    {
        OriginSet result = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> item in origins)
        {
            FlowValue given = Of(item.Key.Place, item.Value);
            result = result.Union(item.Key.PresenceOnly ? given.Presence() : walker.Flatten(given, step: null, item.Key.Without));
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
        (FlowValue value, FlowStep? step) = Given(place);
        if (step is not null) value = value.Extend(FlowPath.Empty.Append(step));
        Place prefix = place.Parameter == Place.Static ? Place.OfStatic(place.Members[0]) : Place.Of(place.Parameter, place.Type);
        for (int i = prefix.Members.Length; i < place.Members.Length; i++)
        {
            ISymbol member = place.Members[i];
            value = member is IMethodSymbol ? Answer(prefix, value) : walker.Members.Read(value, member, step: null);
            prefix = prefix.Append(member);
        }

        // What an object held that was passed has not been seen to come this way.
        if (step is not null) value = value.Extend(FlowPath.Empty.Append(step), isNew: true);
        return value.Extend(path);
    }

    private (FlowValue Value, FlowStep? Step) Given(Place place)
    {
        if (place.Parameter == Place.Static) return (walker.Variables[place.Members[0]], null);
        if (place.Parameter == Place.Receiver) return (walker.Dependencies.Refresh(call.Receiver), Step ?? call.ReceiverStep);
        foreach (FlowArgument argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == place.Parameter) return (walker.Dependencies.Refresh(argument.Value), Step ?? call.StepOf(argument));
        }

        return (FlowValue.Empty, null);
    }

    // What a delegate answers that was given: its code runs with what the method gives it, its own answers among that.
    private FlowValue Answer(Place place, FlowValue value)
    {
        if (_answers.TryGetValue(place, out FlowValue? running)) return running;
        FlowValue before;
        FlowValue answer = FlowValue.Empty;
        do
        {
            before = answer;
            _answers[place] = answer;
            answer = answer.Join(Ask(place, value));
        }
        while (!answer.Equals(before));
        _answers.Remove(place);
        return answer;
    }

    private FlowValue Ask(Place place, FlowValue value)
    {
        FlowValue told = summary.Effects.Cells.TryGetValue(place, out FlowValue? left) || summary.Interrupted.Cells.TryGetValue(place, out left)
            ? Of(left.WithHeld(OriginSet.Empty)) : FlowValue.Empty;
        FlowValue given = told.Members.TryGetValue(walker.Pseudo.Elements, out FlowValue? arguments) ? arguments : FlowValue.Empty;
        FlowValue all = FlowValue.DependingOn(walker.Flatten(given));
        FlowValue result = FlowValue.DependingOn(value.Depends);
        if (!value.Functions.IsEmpty) result = result.Join(Run(value, given));
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            if (held.Key.Place is { Parameter: not Place.Static, Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } own)
            {
                result = result.Join(FlowValue.Of(held.Key with { Place = own.Append(invoke, invoke.ReturnType) }, held.Value));
                walker.Heap.Add(FlowValue.Of(held.Key, held.Value), given);
            }
            else result = result.Join(all).Under(walker.Flatten(value.WithoutFunctions()));
        }

        if (!value.Objects.IsEmpty || value.Functions.IsEmpty && value.Holds.IsEmpty && !value.IsEmpty)
        {
            result = result.Join(all).Join(walker.Dependencies.Elements(value.WithoutFunctions(), element: null)).Under(walker.Flatten(value.WithoutFunctions()));
        }

        return result;
    }

    // Whether it fails, and what it leaves in what it is given, is for the method to say: both are part of the answer.
    private FlowValue Run(FlowValue value, FlowValue given)
    {
        ControlScope scope = walker.Control.EnterTry(catchesAll: true, []);
        walker.Variables.Remember();
        FlowEnvironment notRun = walker.Variables.Environment;
        FlowValue answer = walker.Functions.RunWithAny(value, given, call);
        walker.Variables.Environment = walker.Variables.Environment.Join(notRun);
        OriginSet effects = scope.Caught;
        foreach (KeyValuePair<object, FlowValue> cell in walker.Variables.Recall())
        {
            if (cell.Key is not ISymbol) effects = effects.Union(walker.Flatten(cell.Value));
        }

        walker.Control.Leave();
        return answer.Under(effects);
    }

    private HeapObject Map(HeapObject made) => Made is not null && made.Equals(summary.Made) ? Made : made.SeenFrom(call.Site);

    private void Import(MethodEffects effects)
    {
        if (effects.Heap.IsEmpty) return;

        // What they hold is told in terms of what the arguments held before.
        KeyValuePair<HeapObject, FlowValue>[] contents = [.. effects.Heap.Select(item => new KeyValuePair<HeapObject, FlowValue>(Map(item.Key), ContentOf(item.Value)))];
        foreach (KeyValuePair<HeapObject, FlowValue> item in contents) walker.Heap.Allocate(item.Key, item.Value);
    }

    // An object that is a copy of one that was given holds what that one held, and not that one.
    private FlowValue ContentOf(FlowValue content)
    {
        FlowValue result = Of(content.WithHeld(OriginSet.Empty));
        foreach (KeyValuePair<Origin, FlowPath> held in content.Holds)
        {
            FlowValue given = Of(held.Key.Place, held.Value);
            result = result.Join(TypeFacts.IsReference(held.Key.Place.Type) ? walker.Heap.CopyOf(given) : given);
        }

        return content.Members.Aggregate(result, (all, member) => all.With(member.Key, Of(member.Value)));
    }

    private void Leave(MethodEffects effects, bool isKept)
    {
        if (effects.LeavesNothing) return;
        FlowEnvironment before = walker.Variables.Environment;
        if (!isKept) Import(effects);
        (int Ordinal, FlowValue Value)[] parameters = [.. effects.Parameters.Select(item => (item.Key, Of(item.Value)))];
        (object Member, FlowValue Value)[] statics = [.. effects.Statics.Select(item => (item.Key, Of(item.Value)))];
        (Place Place, FlowValue Target, FlowValue Left)[] cells =
            [.. effects.Cells.Select(item => (item.Key, Of(item.Key, FlowPath.Empty), Of(item.Value.WithHeld(OriginSet.Empty))))];
        foreach ((Place place, FlowValue target, FlowValue left) in cells) Leave(place, target, left);
        foreach ((object member, FlowValue value) in statics) walker.Variables.Set((ISymbol)member, value);
        foreach ((int ordinal, FlowValue value) in parameters)
        {
            IOperation? operation = OperationOf(ordinal);
            if (operation is not null) walker.Assignments.Assign(operation, value);
        }

        if (!isKept) walker.Variables.Environment = before;
    }

    private void Leave(Place place, FlowValue target, FlowValue left)
    {
        if (!target.Functions.IsEmpty && left.Members.TryGetValue(walker.Pseudo.Elements, out FlowValue? given))
        {
            Run(target, given);
        }

        if (HeapFlow.CellsOf(target).Any()) walker.Heap.Merge(target, left);
        else if (target.Functions.IsEmpty && !(left.Depends.IsEmpty && left.Members.Values.All(member => member.IsEmpty))) walker.Assignments.Lose(OperationOf(place.Parameter), left);
    }

    private IOperation? OperationOf(int ordinal) =>
        ordinal == Place.Receiver ? call.Instance : call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Operation;
}
