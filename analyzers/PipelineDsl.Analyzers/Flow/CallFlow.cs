using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Calls: followed where the code is at hand, else the result depends on all that is given.</summary>
internal sealed class CallFlow(BodyWalker walker)
{
    private readonly UnknownCallFlow _unknown = new(walker);

    public FlowValue Invoke(IInvocationOperation operation)
    {
        IMethodSymbol method = operation.TargetMethod;
        switch (method.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                return walker.Functions.Invoke(Describe(method, operation.Instance, operation.Arguments, operation.Syntax, method.Name));
            case MethodKind.LocalFunction:
                FlowCall call = Describe(method, instance: null, operation.Arguments, operation.Syntax, method.Name);
                FlowValue result = walker.Functions.Run(walker.Functions.Local(method), call.Arguments, call);
                return IsDeferred(call, result) ? result.Deferring(call) : result;
            default:
                return Call(Describe(method, operation.Instance, operation.Arguments, operation.Syntax, method.Name));
        }
    }

    /// <summary>Evaluates what a call gives.</summary>
    public FlowCall Describe(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode site, string name)
    {
        FlowValue receiver = walker.Evaluate(instance);
        ImmutableArray<FlowArgument>.Builder given = ImmutableArray.CreateBuilder<FlowArgument>(arguments.Length);
        foreach (IArgumentOperation argument in arguments) given.Add(new FlowArgument(argument.Parameter, argument.Value, walker.Evaluate(argument.Value)));
        return new FlowCall(method, instance, receiver, given.ToImmutable(), site, name) { IsBound = instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } };
    }

    public FlowValue Call(FlowCall call)
    {
        if (call.Method.MethodKind == MethodKind.LocalFunction) return walker.Functions.Run(walker.Functions.Local(call.Method), call.Arguments, call);
        if (IsAboutIdentity(call.Method)) return CompareIdentity(call);
        if (!call.Method.IsStatic) walker.Faults.Dereference(call.Instance, call.Receiver);
        if (GivesOneVariableTwice(call)) return _unknown.Call(call);
        FlowValue result = IsVirtual(call) ? CallAny(call) : CallOne(call);
        return IsDeferred(call, result) ? result.Deferring(call) : result;
    }

    /// <summary>What an unknown or known <c>Deconstruct</c> gives for each of its parameters.</summary>
    public ImmutableArray<FlowValue> Deconstruct(IMethodSymbol method, FlowValue value, SyntaxNode site)
    {
        // An extension method takes the value as its first argument.
        ImmutableArray<IParameterSymbol> parameters = method.IsExtensionMethod && method.ReducedFrom is null ? method.Parameters.RemoveAt(0) : method.Parameters;
        var step = new FlowStep(site.GetLocation(), method.Name);
        if (PositionalMembers.IsSynthesizedDeconstruct(method))
        {
            return [.. parameters.Select(parameter => PositionalMembers.Find(method.ContainingType, parameter) is { } property
                ? walker.Members.Read(value, property, new FlowStep(site.GetLocation(), property.Name))
                : FlowValue.DependingOn(walker.Flatten(value, step)))];
        }

        method = method.ReducedFrom ?? method;
        ImmutableArray<FlowArgument> arguments = method.IsStatic ? [new FlowArgument(method.Parameters[0], Operation: null, value)] : [];
        var call = new FlowCall(method, Instance: null, method.IsStatic ? FlowValue.Empty : value, arguments, site, method.Name);
        if (IsVirtual(call) || walker.Session.Find(method) is not { } summary)
        {
            FlowValue all = FlowValue.DependingOn(walker.Flatten(value, step));
            return [.. parameters.Select(_ => all)];
        }

        var application = new SummaryApplication(walker, summary, call) { Step = step };
        application.Apply();
        return [.. parameters.Select(parameter => summary.Effects.Parameters.TryGetValue(parameter.Ordinal, out FlowValue? output) ? application.Of(output) : FlowValue.Empty)];
    }

    /// <summary>A constructor that is not at hand.</summary>
    public FlowValue ConstructUnknown(FlowCall call, ITypeSymbol type) => _unknown.Construct(call, type);

    /// <summary>Runs a constructor of a base type on an object that is being made.</summary>
    public void ConstructBase(FlowCall call)
    {
        if (walker.Session.Find(call.Method) is { } summary) new SummaryApplication(walker, summary, call) { Made = call.Receiver.Objects.FirstOrDefault() }.Apply();
    }

    private FlowValue CallOne(FlowCall call)
    {
        if (call.Method.MethodKind == MethodKind.Constructor)
        {
            if (walker.Session.Find(call.Method) is null) return _unknown.Call(call);
            ConstructBase(call);
            return FlowValue.Empty;
        }

        if (walker.Session.Find(call.Method) is { } summary) return new SummaryApplication(walker, summary, call).Apply();
        return PositionalMembers.IsSynthesizedDeconstruct(call.Method) ? Deconstruct(call) : _unknown.Call(call);
    }

    // Which of several implementations runs depends on what decided about the receiver.
    private FlowValue CallAny(FlowCall call)
    {
        bool isKnown = TryFindExactly(call, out ImmutableArray<IMethodSymbol> implementations);
        bool isOfObject = call.Method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum;
        if (!isKnown && !isOfObject) implementations = walker.Session.Engine.Overrides.Of(call.Method);
        bool isOpen = !isKnown && (implementations.IsEmpty || Overrides.MayBeExtended(call.Method.OriginalDefinition));
        FlowEnvironment before = walker.Variables.Environment;
        FlowEnvironment after = FlowEnvironment.Unreachable;
        FlowValue result = FlowValue.Empty;
        walker.Control.Push(call.Receiver.Depends);
        foreach (IMethodSymbol implementation in implementations)
        {
            walker.Variables.Environment = before;
            result = result.Join(CallOne(call with { Method = implementation, Arguments = Renamed(call.Arguments, implementation) }));
            after = after.Join(walker.Variables.Environment);
        }

        if (isOpen)
        {
            walker.Variables.Environment = before;
            result = result.Join(_unknown.Call(call));
            after = after.Join(walker.Variables.Environment);
        }

        walker.Control.Pop();
        walker.Variables.Environment = after;
        return result.Under(call.Receiver.Depends);
    }

    private static bool TryFindExactly(FlowCall call, out ImmutableArray<IMethodSymbol> implementations)
    {
        implementations = [];
        if (call.Receiver.Objects.IsEmpty || !call.Receiver.Holds.IsEmpty) return false;
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (HeapObject made in call.Receiver.Objects)
        {
            if (!made.IsExact || MemberFacts.Resolve(made.Type, call.Method) is not IMethodSymbol { IsAbstract: false } method) return false;
            found.Add(method);
        }

        implementations = [.. found];
        return true;
    }

    private static ImmutableArray<FlowArgument> Renamed(ImmutableArray<FlowArgument> arguments, IMethodSymbol method) =>
        [.. arguments.Select(argument => argument.Parameter is { } parameter && parameter.Ordinal < method.Parameters.Length ? argument with { Parameter = method.Parameters[parameter.Ordinal] } : argument)];

    private FlowValue Deconstruct(FlowCall call)
    {
        ImmutableArray<FlowValue> values = Deconstruct(call.Method, call.Receiver, call.Site);
        foreach (FlowArgument argument in call.Arguments)
        {
            if (argument is { Parameter: { } parameter, Operation: { } target }) walker.Assignments.Assign(target, values[parameter.Ordinal]);
        }

        return FlowValue.Empty;
    }

    private static bool IsVirtual(FlowCall call) =>
        !call.IsBound && MemberFacts.MayBeOverridden(call.Method) && !(call.Instance?.Type is { } type && (type.IsSealed || type.IsValueType) && type.TypeKind != TypeKind.TypeParameter && call.Method.ContainingType.TypeKind != TypeKind.Interface);

    // A sequence is run when it is used: by then, what it was given may have changed.
    private static bool IsDeferred(FlowCall call, FlowValue result) =>
        ParametricCode.IsLazy(call.Method.ReturnType) && !call.Arguments.Any(argument => argument.IsWritten)
        && (!call.Receiver.IsEmpty || call.Arguments.Any(argument => !argument.Value.IsEmpty) || !result.IsEmpty || call.Method.MethodKind == MethodKind.LocalFunction);

    // Two references are compared, or the type is asked for: of a whole row that says nothing.
    private FlowValue CompareIdentity(FlowCall call)
    {
        OriginSet origins = OriginSet.Empty;
        foreach (FlowValue value in call.Arguments.Select(argument => argument.Value).Prepend(call.Receiver))
        {
            origins = origins.Union(value.Depends);
            foreach (KeyValuePair<Origin, FlowPath> held in value.Holds) origins = origins.Add(held.Key with { PresenceOnly = held.Key.Place.Members.IsEmpty }, held.Value);
        }

        if (!call.Method.IsStatic) walker.Faults.Operation(call.Receiver.Presence());
        return FlowValue.DependingOn(origins);
    }

    // Two references to one variable: what is written through one is read through the other.
    private static bool GivesOneVariableTwice(FlowCall call)
    {
        if (call.Arguments.Length < 2) return false;
        var variables = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (FlowArgument argument in call.Arguments)
        {
            if (!argument.IsWritten && argument.Parameter is not { RefKind: RefKind.In or RefKind.RefReadOnlyParameter }) continue;
            ISymbol? variable = argument.Operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                IFieldReferenceOperation field => field.Field,
                _ => null,
            };
            if (variable is not null && !variables.Add(variable) && call.Arguments.Any(other => other.IsWritten)) return true;
        }

        return false;
    }

    private static bool IsAboutIdentity(IMethodSymbol method) =>
        method.ContainingType?.SpecialType == SpecialType.System_Object && method.Name is nameof(GetType) or nameof(ReferenceEquals);
}
