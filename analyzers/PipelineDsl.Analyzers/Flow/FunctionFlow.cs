using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Lambdas, local functions and method groups: run in place, with the variables around them as they are.</summary>
internal sealed class FunctionFlow(BodyWalker walker)
{
    private readonly Dictionary<IMethodSymbol, FunctionActivation> _active = new(SymbolEqualityComparer.Default);

    /// <summary>A method group.</summary>
    public FlowValue Reference(IMethodReferenceOperation operation)
    {
        FlowFunction function = operation.Method.MethodKind == MethodKind.LocalFunction ? Local(operation.Method) : new FlowFunction(operation.Method, Body: null);
        return walker.Evaluate(operation.Instance).Join(FlowValue.Of(function));
    }

    public FlowFunction Local(IMethodSymbol method) =>
        new(method.OriginalDefinition, walker.Session.Engine.Bodies.Find(method.OriginalDefinition, walker.Session.CancellationToken));

    /// <summary>The call of a delegate.</summary>
    public FlowValue Invoke(FlowCall call)
    {
        FlowValue target = walker.Dependencies.Refresh(call.Receiver);
        FlowValue result = FlowValue.DependingOn(target.Depends);
        FlowEnvironment before = walker.Variables.Environment;
        FlowEnvironment after = FlowEnvironment.Unreachable;

        // Which code runs depends on what decided about the delegate.
        walker.Control.Push(target.Depends);
        foreach (FlowFunction function in target.Functions)
        {
            walker.Variables.Environment = before;
            result = result.Join(Run(function, call.Arguments, call));
            after = after.Join(walker.Variables.Environment);
        }

        if (target.Functions.IsEmpty || HeapFlow.CellsOf(target).Any(IsDelegate))
        {
            walker.Variables.Environment = before;
            result = result.Join(InvokeUnknown(target, call));
            after = after.Join(walker.Variables.Environment);
        }

        walker.Control.Pop();
        walker.Variables.Environment = after;
        return result;
    }

    /// <summary>All code of a delegate, with any of what is given as its arguments.</summary>
    public FlowValue RunWithAny(FlowValue target, FlowValue given, FlowCall call)
    {
        FlowValue result = FlowValue.DependingOn(target.Depends);
        foreach (FlowFunction function in target.Functions)
        {
            ImmutableArray<FlowArgument> arguments =
                [.. function.Method.Parameters.Select(parameter => new FlowArgument(parameter, Operation: null, walker.Dependencies.Fitting(given, parameter.Type)))];
            result = result.Join(Run(function, arguments, call with { Receiver = target.WithoutFunctions(), Arguments = arguments })).Under(WrittenBy(function));
        }

        return result;
    }

    /// <summary>A value that leaves the variables around it behind: what its code captured becomes what it holds.</summary>
    public FlowValue Close(FlowValue value)
    {
        ImmutableDictionary<ISymbol, FlowValue> members = value.Members;
        foreach (KeyValuePair<ISymbol, FlowValue> member in value.Members)
        {
            FlowValue closed = Close(member.Value);
            if (!ReferenceEquals(closed, member.Value)) members = members.SetItem(member.Key, closed);
        }

        value = value.WithMembers(members);
        ImmutableHashSet<FlowFunction> open = value.Functions.Except(value.Functions.Where(function => function.Body is null || FunctionCaptures.Of(function).IsEmpty));
        if (open.IsEmpty) return value;
        FlowValue closure = FlowValue.Empty;
        foreach (FlowFunction function in open) closure = closure.Join(Enclose(function));
        return value.WithFunctions(value.Functions.Except(open)).Join(closure);
    }

    public FlowValue Run(FlowFunction function, ImmutableArray<FlowArgument> arguments, FlowCall call)
    {
        if (function.Body is not null) return RunInPlace(function, arguments);
        ImmutableArray<FlowArgument> own = [.. arguments.Select((argument, i) => i < function.Method.Parameters.Length ? argument with { Parameter = function.Method.Parameters[i] } : argument)];
        return walker.Calls.Call(call with { Method = function.Method, Instance = null, Receiver = call.Receiver.WithoutFunctions(), Arguments = own, Name = function.Method.Name });
    }

    // A delegate whose code is not at hand: whoever gave it must say what it answers, and is told what it was given.
    private FlowValue InvokeUnknown(FlowValue target, FlowCall call)
    {
        // What was never given a value is null.
        if (target.IsEmpty && call.Instance is not null) return FlowValue.Empty;
        FlowValue given = call.Arguments.Aggregate(FlowValue.Empty, (all, argument) => all.Join(argument.Value));
        FlowValue answer = FlowValue.Empty;
        foreach (KeyValuePair<Origin, FlowPath> held in target.Holds)
        {
            if (held.Key.Place is not { Parameter: not Place.Static, Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } place) continue;
            answer = answer.Join(FlowValue.Of(held.Key with { Place = place.Append(invoke, invoke.ReturnType) }, held.Value));
            walker.Heap.Add(FlowValue.Of(held.Key, held.Value), given);
        }

        // What it answers also says whether it fails, and what it leaves in what it was given.
        OriginSet all = target.Presence().Union(answer.Flatten());
        FlowValue result = answer;
        if (answer.IsEmpty || !target.Objects.IsEmpty)
        {
            all = all.Union(walker.Flatten(target.WithoutFunctions(), call.ReceiverStep));
            foreach (FlowArgument argument in call.Arguments) all = all.Union(walker.Flatten(argument.Value, call.StepOf(argument)));
            result = result.Join(walker.Dependencies.Elements(target.WithHeld(OriginSet.Empty).WithoutFunctions(), element: null)).Under(all);
            walker.Heap.Leave(target, given);
        }

        foreach (FlowArgument argument in call.Arguments)
        {
            FlowValue left = FlowValue.DependingOn(all);
            foreach (FlowArgument other in call.Arguments)
            {
                if (!ReferenceEquals(argument, other)) left = left.Under(walker.Flatten(other.Value));
            }

            if (argument is { IsWritten: true, Operation: { } written }) walker.Assignments.Assign(written, left.Under(walker.Flatten(argument.Value)));
            else walker.Heap.Leave(argument.Value, left);
        }

        walker.Control.Fail(all);
        return result;
    }

    private FlowValue Enclose(FlowFunction function)
    {
        FlowValue captured = CapturedBy(function, new HashSet<FlowFunction>());
        if (!_active.ContainsKey(function.Method))
        {
            FlowEnvironment before = walker.Variables.Environment;
            ImmutableArray<FlowArgument> arguments = [.. function.Method.Parameters.Select(parameter => new FlowArgument(parameter, Operation: null, AnyOf(parameter)))];
            walker.Variables.Remember();
            FlowValue answer = RunInPlace(function, arguments);
            OriginSet effects = OriginSet.Empty;
            foreach (KeyValuePair<object, FlowValue> cell in walker.Variables.Recall())
            {
                if (cell.Key is not ISymbol symbol || !FunctionCaptures.IsOwn(symbol, function)) effects = effects.Union(walker.Flatten(cell.Value));
            }

            captured = captured.Join(answer).Under(effects);
            walker.Variables.Environment = walker.Variables.Environment.Join(before);
        }

        // All functions of one body share the variables around them.
        return walker.Heap.Allocate(walker.Root, walker.Pseudo.Closure, FlowValue.DependingOn(captured.Depends).With(walker.Pseudo.Elements, captured.WithoutFunctions().WithoutDeferred()));
    }

    private FlowValue CapturedBy(FlowFunction function, HashSet<FlowFunction> met)
    {
        FlowValue captured = FlowValue.Empty;
        if (!met.Add(function)) return captured;
        foreach (ISymbol variable in FunctionCaptures.Of(function))
        {
            if (variable is IMethodSymbol local)
            {
                captured = captured.Join(CapturedBy(Local(local), met));
                continue;
            }

            FlowValue value = walker.Variables[variable is INamedTypeSymbol ? walker.Variables.Receiver : variable];
            captured = captured.Join(FlowValue.DependingOn(value.Depends)).Join(HeapFlow.ReferencesIn(value));
        }

        return captured;
    }

    private static bool IsDelegate(object cell) =>
        (cell is HeapObject made ? made.Type : ((Place)cell).Type) is { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate };

    // What a function leaves in parameters that are references, or windows on memory, goes to whoever runs it.
    private OriginSet WrittenBy(FlowFunction function)
    {
        OriginSet written = OriginSet.Empty;
        if (function.Body is null) return written;
        foreach (IParameterSymbol parameter in function.Method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out || TypeFacts.IsView(parameter.Type)) written = written.Union(walker.Flatten(walker.Variables[parameter]));
        }

        return written;
    }

    private FlowValue AnyOf(IParameterSymbol parameter) =>
        TypeFacts.IsReference(parameter.Type) && parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            ? walker.Heap.Allocate(reference.GetSyntax(walker.Session.CancellationToken), parameter.Type, FlowValue.Empty)
            : FlowValue.Empty;

    private FlowValue RunInPlace(FlowFunction function, ImmutableArray<FlowArgument> arguments)
    {
        ImmutableArray<IParameterSymbol> parameters = function.Method.Parameters;
        if (_active.TryGetValue(function.Method, out FunctionActivation? running))
        {
            running.Give(parameters, arguments);
            running.Enter(walker.Variables.Environment);
            walker.Variables.Environment = running.Resume(walker.Variables.Environment);
            return running.Returned;
        }

        var activation = new FunctionActivation(function);
        activation.Give(parameters, arguments);
        activation.Enter(walker.Variables.Environment);
        _active.Add(function.Method, activation);
        OriginSet raised;
        do
        {
            raised = walker.Control.Raised;
            activation.IsChanged = false;
            walker.Variables.Environment = activation.Entry;
            foreach (IParameterSymbol parameter in parameters) walker.Variables.Set(parameter, activation[parameter.Ordinal]);
            ControlScope scope = walker.Control.Enter(ControlScopeKind.Function);
            walker.Evaluate(function.Body);
            activation.Leave(scope.AtExit.Join(walker.Variables.Environment), scope.Returned);
            walker.Control.Leave();
        }
        while (activation.IsChanged || !raised.Equals(walker.Control.Raised));
        _active.Remove(function.Method);
        walker.Variables.Environment = activation.Exit;
        foreach (FlowArgument argument in arguments)
        {
            if (argument is { IsWritten: true, Operation: { } target, Parameter: { } parameter }) walker.Assignments.Assign(target, walker.Variables[parameters[parameter.Ordinal]]);
        }

        return activation.Returned;
    }
}
